package org.safeguardinghub.api.meaning;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * What a Javadoc comment says, as one line of Markdown, and the document that it names at its end
 * as its source.
 *
 * @param meaning empty where nothing is said
 * @param source null where no document is named
 */
public record KeptComment(String meaning, @Nullable String source) {
    private static final Pattern SOURCE = Pattern.compile("(?i)\\bsource: (.+?)\\.?$");

    public static KeptComment of(Comment comment) {
        var words = new Words();
        comment.visit(words);
        var text = words.text.toString().replaceAll("\\s+", " ").strip();
        var source = SOURCE.matcher(text);
        return source.find()
                ? new KeptComment(text.substring(0, source.start()).strip(), source.group(1))
                : new KeptComment(text, null);
    }

    private static final class Words implements CommentVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void commentText(String value) {
            text.append(value);
        }

        @Override
        public void inlineLink(Link link) {
            code(link.getLabel());
        }

        @Override
        public void inlineTag(String name, String value) {
            code(value);
        }

        @Override
        public void inlineValue(Value value) {
            code(value.getReferencedMemberName());
        }

        private void code(String value) {
            text.append('`').append(value.strip()).append('`');
        }
    }
}
