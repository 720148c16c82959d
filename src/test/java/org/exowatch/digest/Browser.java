package org.exowatch.digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * An installed Chromium, driven by Playwright, for tests that look at a page. Without one
 * they are skipped with one loud line; with {@code EXOWATCH_BROWSER=required} they fail
 * instead. {@code EXOWATCH_CHROMIUM} names one that lies elsewhere.
 */
public final class Browser implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private Browser(Path executable) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setHeadless(true)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
						"--disable-component-update", "--no-first-run")));
	}

	/** Starts it, or skips the test that asks. */
	public static Browser start() {
		Optional<Path> executable = find();
		if (executable.isEmpty()) {
			String message = "NO BROWSER TEST WAS RUN: no Chromium was found; install one or name it in EXOWATCH_CHROMIUM";
			if ("required".equals(System.getenv("EXOWATCH_BROWSER"))) {
				throw new AssertionError(message);
			}
			System.err.println(message);
			Assumptions.abort(message);
		}
		return new Browser(executable.orElseThrow());
	}

	/** The browser itself: open pages and contexts with it. */
	public com.microsoft.playwright.Browser chromium() {
		return this.chromium;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Optional<Path> find() {
		String named = System.getenv("EXOWATCH_CHROMIUM");
		if (named != null && !named.isBlank()) {
			return Optional.of(Path.of(named));
		}
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		Stream<Path> onPath = Stream.of(path.split(java.io.File.pathSeparator))
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)));
		Stream<Path> elsewhere = Stream
			.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
					"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
			.map(Path::of);
		return Stream.concat(onPath, elsewhere).filter(Files::isExecutable).findFirst();
	}

}
