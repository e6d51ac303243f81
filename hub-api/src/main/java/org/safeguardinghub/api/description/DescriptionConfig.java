package org.safeguardinghub.api.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class DescriptionConfig {
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Ask.class, Once.class, MinPosition.class)
                .replaceWithSchema(AgencyId.class, new StringSchema().minLength(2).maxLength(40))
                .replaceWithSchema(SubjectId.class, new StringSchema().format("uuid"))
                .replaceWithSchema(RecordId.class, new StringSchema().format("uuid"));
    }

    @Bean
    OpenAPI description() {
        var components = new Components().addSecuritySchemes(TOKEN, token());
        ProblemAnswers.addTo(components);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Safeguarding information-sharing hub")
                                .description(
                                        """
                                        What agencies that protect children record with the hub, \
                                        share through it and may read from it. Every answer \
                                        depends on who asks and why; what is absent and what is \
                                        not the caller's to know are the same answer.\
                                        """)
                                .version("1")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(components);
    }

    @Bean
    GlobalOperationCustomizer describeEdge() {
        return new EdgeOfOperation();
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An OAuth 2.0 access token with the claims agency, roles, purposes and"
                                + " sub.");
    }
}
