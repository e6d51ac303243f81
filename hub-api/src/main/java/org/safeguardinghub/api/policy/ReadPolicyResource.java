package org.safeguardinghub.api.policy;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.policy.PolicyVersionsBody.PolicyVersionItem;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.register.readentry.PolicyVersions;
import org.safeguardinghub.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Looking the policy up, as it is, was and will be: it is no secret, and names nobody. */
@RestController
@Tag(name = "Policy")
class ReadPolicyResource {
    private final PolicyVersions versions;

    ReadPolicyResource(PolicyVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/api/v1/policy-versions")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(
            summary = "List the versions of the policy",
            operationId = "listPolicies",
            description = "From the first one to those that are published and still to begin.")
    PolicyVersionsBody list(Caller caller) {
        return new PolicyVersionsBody(versions.all().stream().map(PolicyVersionItem::of).toList());
    }

    @GetMapping("/api/v1/policy-versions/{version}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE, AUDITOR, AGENCY_ADMIN, HUB_ADMIN})
    @Operation(
            summary = "Read a version of the policy and what it changed",
            operationId = "readPolicy")
    PolicyVersionBody read(@PathVariable String version, Caller caller) {
        return versions.all().stream()
                .filter(one -> one.published().id().equals(version))
                .findFirst()
                .map(PolicyVersionBody::of)
                .orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
    }
}
