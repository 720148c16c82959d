package org.exowatch.source;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientSettingsTests {

	private static ClientSettings bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("exowatch.clients",
				Bindable.of(ClientSettings.class));
	}

	@Test
	void defaultsArePolite() {
		ClientSettings settings = ClientSettings.defaults();
		assertThat(settings.userAgent()).startsWith("Exowatch/");
		assertThat(settings.tool()).isEqualTo("exowatch");
		assertThat(settings.hosts()).containsOnly(
				Map.entry("eutils.ncbi.nlm.nih.gov",
						new ClientSettings.Host(null, Duration.ofMillis(400), 10_000, false)),
				Map.entry("pubmed.ncbi.nlm.nih.gov", new ClientSettings.Host(null, Duration.ofSeconds(30), 500, false)),
				Map.entry("www.fda.gov", new ClientSettings.Host(null, Duration.ofSeconds(30), 500, false)),
				Map.entry("api.fda.gov", new ClientSettings.Host(null, Duration.ofMillis(400), 1_000, false)),
				Map.entry("ftp.ncbi.nlm.nih.gov",
						new ClientSettings.Host(null, Duration.ofMillis(400), 10_000, false)));
		assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(2));
	}

	@Test
	void theUserAgentSaysWhoAsksAndWhomToWriteTo() {
		assertThat(bind(Map.of("exowatch.clients.email", "team@example.org")).userAgent())
			.isEqualTo("Exowatch/0.1 (+mailto:team@example.org)");
		assertThat(bind(Map.of("exowatch.clients.email", "team@example.org", "exowatch.clients.user-agent", "Lab/2"))
			.userAgent()).isEqualTo("Lab/2");
	}

	@Test
	void propertiesNeedNothing() {
		assertThat(bind(Map.of())).isEqualTo(ClientSettings.defaults());
	}

	@Test
	void aKeyOfOpenFdaAllowsMoreAndIsNotShown() {
		ClientSettings settings = bind(Map.of("exowatch.clients.openfda-api-key", " s3cret "));
		assertThat(settings.openfdaApiKey()).isEqualTo("s3cret");
		assertThat(settings.hosts()).containsEntry("api.fda.gov",
				new ClientSettings.Host(null, Duration.ofMillis(400), 120_000, false));
		assertThat(settings.toString()).doesNotContain("s3cret").contains("openfdaApiKey=***");
	}

	@Test
	void propertiesNameOnlyWhatDiffers() {
		ClientSettings settings = bind(Map.of("exowatch.clients.api-key", "k", "exowatch.clients.email", " ",
				"exowatch.clients.hosts[www.fda.gov].via", "http://127.0.0.1:8080",
				"exowatch.clients.hosts[www.fda.gov].gap", "0s",
				"exowatch.clients.hosts[www.fda.gov].private-addresses", "true"));
		assertThat(settings.apiKey()).isEqualTo("k");
		assertThat(settings.email()).isNull();
		assertThat(settings.hosts())
			.containsEntry("www.fda.gov",
					new ClientSettings.Host(URI.create("http://127.0.0.1:8080"), Duration.ZERO, 500, true))
			.containsEntry("eutils.ncbi.nlm.nih.gov",
					new ClientSettings.Host(null, Duration.ofMillis(110), 10_000, false));
	}

}
