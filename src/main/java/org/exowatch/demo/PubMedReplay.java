package org.exowatch.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.exowatch.demo.Timeline.Paper;
import org.jspecify.annotations.Nullable;

/**
 * ESearch and EFetch over the sample records, with history. The term is not evaluated:
 * every record that the samples hold for the dates is what the search finds.
 */
final class PubMedReplay {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

	private static final String SEARCH_HEAD = """
			<?xml version="1.0" encoding="UTF-8" ?>
			<!DOCTYPE eSearchResult PUBLIC "-//NLM//DTD esearch 20060628//EN" "https://eutils.ncbi.nlm.nih.gov/eutils/dtd/20060628/esearch.dtd">
			""";

	private static final String FETCH_HEAD = """
			<?xml version="1.0" ?>
			<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
			""";

	private final List<Paper> papers;

	private final Map<String, List<String>> history = new HashMap<>();

	private final BiFunction<Paper, LocalDate, String> article;

	PubMedReplay(List<Paper> papers) {
		this(papers, (paper, today) -> DemoRecords.article(paper.file(today)));
	}

	/**
	 * Shows other records than the demo's.
	 * @param papers may grow
	 * @param article the element {@code PubmedArticle} of a paper on a day
	 */
	PubMedReplay(List<Paper> papers, BiFunction<Paper, LocalDate, String> article) {
		this.papers = papers;
		this.article = article;
	}

	Answer search(Map<String, String> query, LocalDate today) {
		if (!"pubmed".equals(query.get("db"))) {
			return error("eSearchResult", "Invalid db name specified: " + query.getOrDefault("db", ""));
		}
		if (query.getOrDefault("term", "").isBlank()) {
			return error("eSearchResult", "Empty term and query_key - nothing todo");
		}
		List<String> found = this.papers.stream()
			.filter((paper) -> paper.listed(today) && within(query, paper, today))
			.map(Paper::pmid)
			.sorted(Comparator.reverseOrder())
			.toList();
		List<String> shown = page(found, query);
		boolean kept = "y".equals(query.get("usehistory"));
		return "json".equals(query.get("retmode")) ? searchJson(found, shown, query, kept)
				: searchXml(found, shown, query, kept);
	}

	Answer fetch(Map<String, String> query, LocalDate today) {
		List<String> ids = requested(query);
		if (ids == null) {
			return error("eFetchResult", "Unable to obtain query #" + query.getOrDefault("query_key", "1"));
		}
		Map<String, Paper> byPmid = this.papers.stream()
			.filter((paper) -> paper.delivered(today))
			.collect(Collectors.toMap(Paper::pmid, (paper) -> paper));
		String articles = ids.stream()
			.map(byPmid::get)
			.filter(Objects::nonNull)
			.map((paper) -> this.article.apply(paper, today))
			.collect(Collectors.joining("\n"));
		return Answer.xml(FETCH_HEAD + "<PubmedArticleSet>\n" + articles + "\n</PubmedArticleSet>\n");
	}

	private static boolean within(Map<String, String> query, Paper paper, LocalDate today) {
		LocalDate day = "mdat".equals(query.get("datetype")) ? paper.modified(today) : paper.from();
		String from = query.get("mindate");
		String to = query.get("maxdate");
		return (from == null || !day.isBefore(LocalDate.parse(from, DAY)))
				&& (to == null || !day.isAfter(LocalDate.parse(to, DAY)));
	}

	private Answer searchXml(List<String> found, List<String> shown, Map<String, String> query, boolean kept) {
		StringBuilder xml = new StringBuilder(SEARCH_HEAD);
		xml.append("<eSearchResult><Count>%d</Count><RetMax>%d</RetMax><RetStart>%d</RetStart>".formatted(found.size(),
				shown.size(), number(query, "retstart", 0)));
		if (kept) {
			xml.append("<QueryKey>1</QueryKey><WebEnv>%s</WebEnv>".formatted(keep(found)));
		}
		xml.append("<IdList>\n");
		shown.forEach((id) -> xml.append("<Id>%s</Id>\n".formatted(id)));
		return Answer.xml(xml.append("</IdList><TranslationSet/><QueryTranslation/></eSearchResult>\n").toString());
	}

	private Answer searchJson(List<String> found, List<String> shown, Map<String, String> query, boolean kept) {
		String environment = kept ? "\"querykey\":\"1\",\"webenv\":\"%s\",".formatted(keep(found)) : "";
		String ids = shown.stream().map((id) -> '"' + id + '"').collect(Collectors.joining(","));
		return Answer.json(200,
				"{\"header\":{\"type\":\"esearch\",\"version\":\"0.3\"},\"esearchresult\":{\"count\":\"%d\",\"retmax\":\"%d\",\"retstart\":\"%d\",%s\"idlist\":[%s],\"translationset\":[],\"querytranslation\":\"\"}}"
					.formatted(found.size(), shown.size(), number(query, "retstart", 0), environment, ids));
	}

	private String keep(List<String> found) {
		String environment = "MCID_sample%06d".formatted(this.history.size() + 1);
		this.history.put(environment, List.copyOf(found));
		return environment;
	}

	private @Nullable List<String> requested(Map<String, String> query) {
		String ids = query.get("id");
		if (ids != null) {
			return new ArrayList<>(List.of(ids.split(",")));
		}
		List<String> kept = this.history.get(query.getOrDefault("WebEnv", ""));
		return (kept != null && "1".equals(query.get("query_key"))) ? page(kept, query) : null;
	}

	private static List<String> page(List<String> ids, Map<String, String> query) {
		int start = Math.min(number(query, "retstart", 0), ids.size());
		int end = Math.min(start + Math.min(number(query, "retmax", 20), 10_000), ids.size());
		return ids.subList(start, end);
	}

	private static int number(Map<String, String> query, String name, int fallback) {
		String value = query.get(name);
		return (value == null) ? fallback : Integer.parseInt(value);
	}

	private static Answer error(String root, String message) {
		return Answer.xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s><ERROR>%2$s</ERROR></%1$s>\n"
			.formatted(root, message));
	}

}
