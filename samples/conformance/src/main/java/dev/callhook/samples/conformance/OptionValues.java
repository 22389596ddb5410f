package dev.callhook.samples.conformance;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of the command line, and tells what is wrong with one without repeating it: it may be the secret. */
final class OptionValues {

    private OptionValues() {}

    /** A port number, or 0. */
    static final class Port implements ITypeConverter<Integer> {

        private static final int HIGHEST = 65_535;

        @Override
        public Integer convert(String value) {
            try {
                int port = Integer.parseInt(value);
                if (port >= 0 && port <= HIGHEST) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // told below: not a number
            }
            throw new TypeConversionException("give a number from 0, which takes a free port, to " + HIGHEST);
        }
    }

    /** A secret that is long enough. */
    static final class Secret implements ITypeConverter<String> {

        private static final int SHORTEST = 16;

        @Override
        public String convert(String value) {
            if (value.isBlank() || value.length() < SHORTEST) {
                throw new TypeConversionException("the secret must have at least " + SHORTEST + " characters");
            }
            return value;
        }
    }

    /** A file, new or old, in a folder that exists. */
    static final class JournalFile implements ITypeConverter<Path> {

        @Override
        public Path convert(String value) {
            Path file = path(value);
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new TypeConversionException("the folder of the file does not exist: create it first");
            }
            if (Files.isDirectory(file) || (Files.exists(file) && !Files.isWritable(file))) {
                throw new TypeConversionException("this is not a file that can be written");
            }
            return file;
        }

        private static Path path(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("this is not the path of a file");
            }
        }
    }
}
