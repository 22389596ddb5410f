package dev.callhook.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is no delivery, found before its body is read or while it is, and in any case before its signature is
 * looked at.
 *
 * @param status the HTTP status
 * @param allow the methods that are allowed, if that is why
 * @param error the reason in words
 */
record Refusal(int status, @Nullable String allow, String error) {

    private static final String JSON = "application/json";

    static @Nullable Refusal of(HttpServletRequest request, int maxBodyBytes) {
        if (!"POST".equals(request.getMethod())) {
            return new Refusal(405, "POST", "only POST is answered here");
        }
        if (!isJson(request.getContentType())) {
            return new Refusal(415, null, "the content type must be application/json");
        }
        if (isEncoded(request)) {
            return new Refusal(
                    415, null, "the body must not have a content encoding: the signature covers plain bytes");
        }
        return request.getContentLengthLong() > maxBodyBytes ? tooLarge(maxBodyBytes) : null;
    }

    static Refusal notStarted() {
        return new Refusal(503, null, "not started");
    }

    static Refusal tooLarge(int maxBodyBytes) {
        return new Refusal(413, null, "the body has more than " + maxBodyBytes + " bytes");
    }

    static Refusal tooSlow() {
        return new Refusal(408, null, "the body did not arrive within " + BoundedBody.LIMIT.toSeconds() + " seconds");
    }

    /** Of a body that was cut short or garbled, signed or not: there is nothing that a signature could be of. */
    static Refusal incomplete() {
        return new Refusal(400, null, "the body did not arrive as a whole");
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Content-Encoding")).stream()
                .anyMatch(encoding -> !encoding.strip().equalsIgnoreCase("identity"));
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    String json() {
        return "{\"error\":\"" + error + "\"}"; // our own words, which need no escapes
    }
}
