package dev.callhook;

import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.problems;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.Customer;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.HandlerParameter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArgumentResolverTest {

    record Tenant(String name) {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Ours {}

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void suppliesTypesOfTheApplication() {
        List<Object> seen = new ArrayList<>();
        class Desk {
            @Tool("tenant")
            String tenant(Tenant tenant, Optional<Tenant> again, int seats) {
                return tenant.name() + again + seats;
            }

            @OnStatusUpdate
            void status(@Ours String text) {
                seen.add(text);
            }
        }
        SignedRequests desk = SignedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .argumentResolver(new Tenants("Acme"))
                .argumentResolver(parameter -> parameter.parameter().isAnnotationPresent(Ours.class)
                        ? Optional.of(invocation -> invocation.payload().type() + " by " + invocation.secretId())
                        : Optional.empty()));

        assertThat(desk.tool("tenant", "{'seats':2}"))
                .isEqualTo(result("{'value':'AcmeOptional[Tenant[name=Acme]]2'}"));
        desk.event("status-update", "");
        assertThat(seen).containsExactly("status-update by default");
    }

    @Test
    void runsAMethodWithoutItsValueOnlyIfThatMayBeAbsent() {
        class Desk {
            @Tool("required")
            String required(Tenant tenant) {
                throw new AssertionError("must not run");
            }

            @Tool("optional")
            String optional(Optional<Tenant> tenant) {
                return tenant + "";
            }
        }
        SignedRequests desk = SignedRequests.to(
                WebhookDispatcher.builder().handlers(new Desk()).argumentResolver(new Tenants(null)));

        assertThat(desk.tool("optional", "{}")).isEqualTo(result("{'value':'Optional.empty'}"));
        assertThat(desk.tool("required", "{}")).contains("an internal problem (incident ");
    }

    @Test
    void failsTheMethodWithTheFailureOfAResolver() {
        class Desk {
            @Tool("tenant")
            void tenant(Tenant tenant) {}
        }
        SignedRequests desk = SignedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .argumentResolver(parameter -> Optional.of(invocation -> {
                    throw new ToolException("You are not a customer of ours.");
                })));

        assertThat(desk.tool("tenant", "{}")).isEqualTo(SignedRequests.error("You are not a customer of ours."));
    }

    @Test
    void refusesTwoResolversForOneParameter() {
        class Desk {
            @Tool("tenant")
            void tenant(Tenant tenant, Customer customer) {}
        }
        WebhookDispatcherBuilder builder = WebhookDispatcher.builder()
                .handlers(new Desk())
                .secret(SECRET)
                .argumentResolver(new Tenants("one"))
                .argumentResolver(new Tenants("two"))
                .argumentResolver(new Customers());

        assertThat(problems(builder))
                .containsExactly(
                        "Desk.tenant(Tenant, Customer) parameter tenant is claimed by Tenants and by Tenants: keep one of"
                                + " them",
                        "Desk.tenant(Tenant, Customer) parameter customer is claimed by Customers and by Callhook's own"
                                + " dev.callhook.payload.Customer: keep one of them");
    }

    @Test
    void reportsWhatAFactoryRefuses() {
        class Desk {
            @Tool("tenant")
            void tenant(Tenant tenant) {}
        }

        assertThat(problems(WebhookDispatcher.builder()
                        .handlers(new Desk())
                        .secret(SECRET)
                        .argumentResolver(parameter -> {
                            throw new IllegalArgumentException("is a tenant: write TenantId");
                        })))
                .containsExactly("Desk.tenant(Tenant) parameter tenant is a tenant: write TenantId");
    }

    private static final class Tenants implements ArgumentResolver.Factory {

        private final String name;

        Tenants(String name) {
            this.name = name;
        }

        @Override
        public Optional<ArgumentResolver> create(HandlerParameter parameter) {
            return parameter.is(Tenant.class)
                    ? Optional.of(invocation -> name == null ? null : new Tenant(name))
                    : Optional.empty();
        }
    }

    private static final class Customers implements ArgumentResolver.Factory {

        @Override
        public Optional<ArgumentResolver> create(HandlerParameter parameter) {
            return parameter.is(Customer.class) ? Optional.of(invocation -> new Customer(null)) : Optional.empty();
        }
    }
}
