package org.exowatch.jobs;

import java.nio.file.Path;
import java.time.Instant;

import org.exowatch.deliver.MailSettings;
import org.exowatch.source.ClientSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code exowatch.}.
 *
 * @param data folder of the embedded database and the digests
 * @param jobs folder of what is watched, or null: the jar's own
 * @param clock a fixed instant for repeatable runs, or null: the system's clock
 * @param port of the embedded database, or 0: a free one
 * @param references whether papers are stored with the papers that they cite
 * @param client how sources are asked
 * @param pdf whether digests come as PDF, too
 * @param mail how digests are sent, or null: they are not
 */
@ConfigurationProperties("exowatch")
public record ExowatchProperties(@DefaultValue("data") Path data, @Nullable Path jobs, @Nullable Instant clock,
		@DefaultValue("0") int port, @DefaultValue("false") boolean references, @DefaultValue ClientSettings client,
		@DefaultValue("true") boolean pdf, @Nullable MailSettings mail) {

	/** Where digests are written. */
	public Path digests() {
		return this.data.resolve("digests");
	}

}
