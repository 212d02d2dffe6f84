package org.csoregistry.launcher.seed;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csoregistry.launcher.process.CodeSource;

/** Finds the seed files, in the order of their names. */
final class SeedFiles {

    private SeedFiles() {}

    /** Those in the directory {@code seed} of this program's jar or classes; none is fine. */
    static List<SeedFile> ofThisProgram() throws IOException {
        Path code = CodeSource.of(SeedFiles.class);
        if (Files.isDirectory(code)) {
            return in(code.resolve("seed"));
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return in(jar.getPath("/seed"));
        }
    }

    static List<SeedFile> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> paths;
        try (Stream<Path> files = Files.list(directory)) {
            paths = files.filter(SeedFile::isNamedAsOne).sorted().toList();
        }
        List<SeedFile> found = new ArrayList<>();
        for (Path path : paths) {
            found.add(SeedFile.read(path));
        }
        return found;
    }
}
