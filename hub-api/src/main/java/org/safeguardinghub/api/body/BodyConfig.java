package org.safeguardinghub.api.body;

import jakarta.validation.Validator;

import org.safeguardinghub.shared.Id;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.util.UUID;

@Configuration(proxyBeanMethods = false)
class BodyConfig {
    @Bean
    StrictBodies strictBodies(Validator validator) {
        return new StrictBodies(validator);
    }

    /** After the security filter (401 first), before the resources (403 later). */
    @Bean
    FilterRegistrationBean<BodyGuard> bodyGuard() {
        var registration = new FilterRegistrationBean<>(new BodyGuard());
        registration.addUrlPatterns("/api/v1/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    @Bean
    AnswerJson answerJson(JsonMapper json) {
        var ids = new SimpleModule().addSerializer(Id.class, new IdForm());
        return new AnswerJson(json.rebuild().addModule(ids).build());
    }

    @Bean
    WebMvcConfigurer bodiesOnTheWeb(StrictBodies bodies, AnswerJson answers) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(ServerBuilder converters) {
                converters
                        .addCustomConverter(new StrictJsonConverter(bodies))
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(answers.mapper()));
            }

            @Override
            public void addFormatters(FormatterRegistry formatters) {
                formatters.addConverter(
                        String.class, UUID.class, new NamedById<>(id -> id).converter());
                formatters.addConverter(
                        String.class, SubjectId.class, new NamedById<>(SubjectId::new).converter());
                formatters.addConverter(
                        String.class, RecordId.class, new NamedById<>(RecordId::new).converter());
            }
        };
    }
}
