package org.csoregistry.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.csoregistry.launcher.stack.FreePort;

/** nginx as nothing but a proxy before one service, with kept connections. */
public final class Nginx implements AutoCloseable {
    private final Process process;
    private final URI base;

    private Nginx(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** @param directory for its configuration and log */
    public static Nginx before(URI service, Path directory) throws IOException, InterruptedException {
        int port = FreePort.find();
        Files.createDirectories(directory);
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(
                configuration,
                """
                worker_processes 2;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  keepalive_requests 1000000;
                  upstream service { server %2$s; keepalive 64; keepalive_requests 1000000; }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / {
                      proxy_pass http://service;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                    }
                  }
                }
                """
                        .formatted(directory, service.getAuthority(), port));
        Process process =
                Program.start(List.of("nginx", "-c", configuration.toString()), directory.resolve("console.log"));
        if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
            throw new IOException("nginx did not start, see " + directory);
        }
        return new Nginx(process, URI.create("http://127.0.0.1:" + port));
    }

    public URI base() {
        return base;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
