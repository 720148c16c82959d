package org.exowatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sources of the demo show, from which day on: {@code demo/timeline.yaml}. Days
 * are US Eastern; a thing is shown from midnight of its day.
 *
 * @param papers PubMed records
 * @param pages addresses of www.fda.gov; of several entries with one path the newest
 * shown counts
 * @param rss RSS addresses; an item is shown from its pubDate
 * @param troubles what goes wrong on which night
 */
record Timeline(List<Paper> papers, List<Page> pages, List<Rss> rss, List<Trouble> troubles) {

	/** Reads the timeline of the demo. */
	static Timeline read() {
		JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		LoaderOptions options = new LoaderOptions();
		Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(),
				options, new OnlyText());
		return mapper.convertValue(yaml.load(text("timeline.yaml")), Timeline.class);
	}

	/** A resource of the demo as text. */
	static String text(String file) {
		return new String(bytes(file), StandardCharsets.UTF_8);
	}

	/** A resource of the demo. */
	static byte[] bytes(String file) {
		try (InputStream stream = Timeline.class.getResourceAsStream("/demo/" + file)) {
			return Objects.requireNonNull(stream, () -> "demo/" + file + " is missing").readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("demo/" + file + " cannot be read", ex);
		}
	}

	/**
	 * A PubMed record: {@code demo/pubmed/{pmid}.xml}.
	 *
	 * @param pmid its number
	 * @param from its Entrez date; searches list it from then on
	 * @param delivered from when on EFetch has it, or null: at once
	 * @param revised from when on {@code demo/pubmed/{pmid}-revised.xml} stands in its
	 * place, or null
	 * @param gone from when on PubMed no longer has it, or null
	 * @param evidence the type it is meant to be tagged with
	 * @param role the role it is meant to be tagged with
	 * @param conditions ids of the focus conditions it is meant to be tagged with
	 */
	record Paper(String pmid, LocalDate from, @Nullable LocalDate delivered, @Nullable LocalDate revised,
			@Nullable LocalDate gone, EvidenceType evidence, VesicleRole role, List<String> conditions) {

		boolean listed(LocalDate today) {
			return !today.isBefore(this.from) && (this.gone == null || today.isBefore(this.gone));
		}

		boolean delivered(LocalDate today) {
			return listed(today) && (this.delivered == null || !today.isBefore(this.delivered));
		}

		LocalDate modified(LocalDate today) {
			LocalDate revision = this.revised;
			return (revision == null || today.isBefore(revision)) ? this.from : revision;
		}

		String file(LocalDate today) {
			return "pubmed/" + this.pmid + (modified(today).equals(this.from) ? ".xml" : "-revised.xml");
		}

	}

	/**
	 * What an address of www.fda.gov shows.
	 *
	 * @param path on the real host
	 * @param file below {@code demo/}
	 * @param from first day
	 * @param notice the kind of notice that it is meant to be, or null: none
	 */
	record Page(String path, String file, LocalDate from, @Nullable NoticeKind notice) {

	}

	/**
	 * An RSS address.
	 *
	 * @param path on the real host
	 * @param file below {@code demo/}, with all items of the three weeks
	 */
	record Rss(String path, String file) {

	}

	/**
	 * Something that goes wrong.
	 *
	 * @param night day of the run
	 * @param path that is asked for
	 * @param answer that it gets instead
	 * @param times how often that night before all is well again
	 */
	record Trouble(LocalDate night, String path, Kind answer, int times) {

		enum Kind {

			TOO_MANY_REQUESTS, BLOCKED, TRUNCATED

		}

	}

	/** Leaves every scalar as the text that it is. */
	private static final class OnlyText extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// none: dates and numbers are bound by Jackson
		}

	}

}
