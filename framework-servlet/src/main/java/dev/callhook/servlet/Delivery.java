package dev.callhook.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request while it comes in. It has what is needed of the head, which the container may take back.
 *
 * @param exchange the request and its answer
 * @param head what has come first
 * @param body what comes then
 */
record Delivery(Exchange exchange, Head head, IncomingBody body) {

    /**
     * The head of a request.
     *
     * @param headers the values of its headers
     * @param isClosable whether the answer may close the connection with a header
     */
    record Head(Map<String, List<String>> headers, boolean isClosable) {

        static Head of(HttpServletRequest request) {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            Enumeration<String> names = request.getHeaderNames();
            while (names.hasMoreElements()) {
                String name = names.nextElement();
                headers.put(name, values(request.getHeaders(name)));
            }
            return new Head(headers, request.getProtocol().startsWith("HTTP/1")); // an error in HTTP/2
        }

        /** Mostly there is one, and for it no list that can grow is made. */
        private static List<String> values(Enumeration<String> values) {
            String first = values.hasMoreElements() ? values.nextElement() : null;
            if (first == null || !values.hasMoreElements()) {
                return first == null ? List.of() : List.of(first);
            }
            List<String> all = new ArrayList<>(List.of(first));
            values.asIterator().forEachRemaining(all::add);
            return all;
        }
    }
}
