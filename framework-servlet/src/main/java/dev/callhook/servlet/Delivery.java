package dev.callhook.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
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
            for (String name : Collections.list(request.getHeaderNames())) {
                headers.put(name, Collections.list(request.getHeaders(name)));
            }
            return new Head(headers, request.getProtocol().startsWith("HTTP/1")); // an error in HTTP/2
        }
    }
}
