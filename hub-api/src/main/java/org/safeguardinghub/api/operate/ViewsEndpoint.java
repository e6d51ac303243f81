package org.safeguardinghub.api.operate;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.replay.ReplayBusy;
import org.safeguardinghub.replay.Replays;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

import java.util.List;

/** Shows how far views are, and has one made anew. */
@WebEndpoint(id = "views")
public final class ViewsEndpoint {
    private final List<String> views;
    private final ViewProgress progress;
    private final FactReader log;
    private final Replays replays;

    public ViewsEndpoint(
            List<String> views, ViewProgress progress, FactReader log, Replays replays) {
        this.views = List.copyOf(views);
        this.progress = progress;
        this.log = log;
        this.replays = replays;
    }

    @ReadOperation
    List<ViewNow> all() {
        return views.stream().map(this::now).toList();
    }

    /** 404 for a view that cannot be replayed, 409 while this node replays it. */
    @WriteOperation
    WebEndpointResponse<ViewNow> replay(@Selector String view, @Nullable Boolean expectDifference) {
        if (!replays.names().contains(view)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        try {
            replays.start(view, Boolean.TRUE.equals(expectDifference));
            return new WebEndpointResponse<>(now(view), 202);
        } catch (ReplayBusy busy) {
            return new WebEndpointResponse<>(now(view), 409);
        }
    }

    private ViewNow now(String view) {
        var reached = progress.reached(view);
        boolean known = reached.isPresent();
        // the view may move on between the two looks
        return new ViewNow(
                view,
                replays.names().contains(view) ? replays.serving(view).version() : null,
                known ? reached.getAsLong() : null,
                known ? Math.max(0, log.head() - reached.getAsLong()) : null,
                replays.latest(view).map(ReplayNow::of).orElse(null));
    }
}
