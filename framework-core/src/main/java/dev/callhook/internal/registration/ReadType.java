package dev.callhook.internal.registration;

import com.fasterxml.jackson.databind.JavaType;

/**
 * The type as which a method reads data of the application's own shape.
 *
 * @param by class and method, such as {@code FrontDesk.file}
 * @param type the type
 */
public record ReadType(String by, JavaType type) {}
