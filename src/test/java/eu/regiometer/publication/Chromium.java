package eu.regiometer.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Assumptions;

/** Chromium without a window, spoken to over its DevTools protocol; every step waits for what the browser reports. */
public final class Chromium implements AutoCloseable {

    private static final String REQUIRED = "regiometer.tools";
    private static final String READY = "DevTools listening on ";
    private static final int SECONDS = 120;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JSONObject>> answers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JSONObject>> events = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final String session;

    private Chromium(Process process, URI address) throws JSONException {
        this.process = process;
        this.socket = await(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()));
        String target = send("", "Target.createTarget", new JSONObject().put("url", "about:blank"))
                .getString("targetId");
        this.session = send(
                        "",
                        "Target.attachToTarget",
                        new JSONObject().put("targetId", target).put("flatten", true))
                .getString("sessionId");
        for (String domain : List.of("Page", "Runtime", "Log")) {
            send(session, domain + ".enable", new JSONObject());
        }
    }

    /**
     * A browser with a profile of its own; the test is skipped where there is none, and fails there when the tools are
     * required.
     *
     * @param profile folder for its settings
     */
    public static Chromium required(Path profile) {
        Optional<Path> program = find();
        if (program.isEmpty() && "required".equals(System.getProperty(REQUIRED))) {
            throw new AssertionError("Chromium is required but chromium is not on the path");
        }
        Assumptions.assumeTrue(program.isPresent(), "skipped: Chromium (chromium) is not installed");
        try {
            Process process = new ProcessBuilder(
                            program.orElseThrow().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--no-first-run",
                            "--hide-scrollbars",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .start();
            return new Chromium(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> find() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Reads what the browser says of itself until it tells where it listens; the rest is thrown away as it comes. */
    private static URI address(Process process) throws IOException {
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
                return URI.create(line.substring(READY.length()).strip());
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** Opens a page in a window of that size and waits until it is there. */
    public void open(Path page, String query, int width, int height) {
        try {
            complaints.clear();
            send(
                    session,
                    "Emulation.setDeviceMetricsOverride",
                    new JSONObject()
                            .put("width", width)
                            .put("height", height)
                            .put("deviceScaleFactor", 1)
                            .put("mobile", false));
            CompletableFuture<JSONObject> loaded = new CompletableFuture<>();
            events.put("Page.loadEventFired", loaded);
            send(session, "Page.navigate", new JSONObject().put("url", page.toUri() + query));
            await(loaded);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of an expression in the page, as text; a promise is waited for. */
    public String value(String expression) {
        try {
            JSONObject result = send(
                    session,
                    "Runtime.evaluate",
                    new JSONObject()
                            .put("expression", expression)
                            .put("awaitPromise", true)
                            .put("returnByValue", true));
            if (result.has("exceptionDetails")) {
                throw new IllegalStateException(
                        result.getJSONObject("exceptionDetails").toString());
            }
            return String.valueOf(result.getJSONObject("result").opt("value"));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the browser found wrong with the page: refused styles and scripts, errors of scripts. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * What axe-core finds against WCAG 2.2 A and AA and its own good practice, one line per rule; empty when nothing.
     */
    public String violations() {
        value(axe() + "\n;'loaded'");
        return value("""
                axe.run(document, {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  rules: { 'target-size': { enabled: true } },
                  resultTypes: ['violations']
                }).then(function (found) {
                  return found.violations.map(function (v) {
                    return v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 4).map(function (n) {
                      return n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 200);
                    }).join(' | ');
                  }).join('\\n');
                })""");
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new AssertionError("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JSONObject send(String to, String method, JSONObject parameters) throws JSONException {
        int id = number.incrementAndGet();
        CompletableFuture<JSONObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        JSONObject message =
                new JSONObject().put("id", id).put("method", method).put("params", parameters);
        if (!to.isEmpty()) {
            message.put("sessionId", to);
        }
        await(socket.sendText(message.toString(), true));
        JSONObject answered = await(answer);
        if (answered.has("error")) {
            throw new IllegalStateException(method + ": " + answered.getJSONObject("error"));
        }
        return answered.getJSONObject("result");
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Chromium did not answer", e);
        }
    }

    private void take(String text) {
        try {
            JSONObject message = new JSONObject(text);
            if (message.has("id")) {
                CompletableFuture<JSONObject> answer = answers.remove(message.getInt("id"));
                if (answer != null) {
                    answer.complete(message);
                }
                return;
            }
            String method = message.optString("method");
            JSONObject parameters = message.optJSONObject("params");
            switch (method) {
                case "Log.entryAdded" -> {
                    JSONObject entry = parameters.getJSONObject("entry");
                    if (entry.optString("level").equals("error")) {
                        complaints.add(entry.optString("text"));
                    }
                }
                case "Runtime.exceptionThrown" ->
                    complaints.add(parameters.getJSONObject("exceptionDetails").toString());
                default -> {}
            }
            CompletableFuture<JSONObject> event = events.remove(method);
            if (event != null) {
                event.complete(message);
            }
        } catch (JSONException e) {
            complaints.add("unreadable message: " + e.getMessage());
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final List<CharSequence> parts = new ArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.add(data.toString());
            if (last) {
                String whole = String.join("", parts);
                parts.clear();
                take(whole);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
