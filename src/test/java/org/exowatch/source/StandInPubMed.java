package org.exowatch.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ESearch and EFetch over a set of records, with a history server. */
final class StandInPubMed {

	private static final int MOST_LISTED = 9_999;

	private final Map<String, Entry> entries = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));

	private static final Pattern PMIDS = Pattern.compile("^\\((.*)\\) AND (\\d+):(\\d+)\\[UID\\]$", Pattern.DOTALL);

	private final Set<String> omitted = new HashSet<>();

	private final Set<String> refused = new HashSet<>();

	private final Map<String, List<String>> history = new ConcurrentHashMap<>();

	/** What PubMed knows of one record; empty XML: made up from the PMID. */
	private record Entry(LocalDate entered, LocalDate revised, String xml) {

		private LocalDate date(String dateType) {
			return dateType.equals("mdat") ? this.revised : this.entered;
		}

	}

	synchronized void put(String pmid, LocalDate entered, LocalDate revised, String xml) {
		this.entries.put(pmid, new Entry(entered, revised, xml));
	}

	synchronized void omit(String pmid) {
		this.omitted.add(pmid);
	}

	synchronized void refuse(String pmid) {
		this.refused.add(pmid);
	}

	synchronized void deliver(String pmid) {
		this.omitted.remove(pmid);
		this.refused.remove(pmid);
	}

	synchronized void remove(String pmid) {
		this.entries.remove(pmid);
	}

	void forgetHistory() {
		this.history.clear();
	}

	static String article(String pmid, LocalDate revised) {
		return "<PubmedArticle><MedlineCitation Status=\"Publisher\" Owner=\"NLM\"><PMID Version=\"1\">" + pmid
				+ "</PMID><DateRevised><Year>" + revised.getYear() + "</Year><Month>" + revised.getMonthValue()
				+ "</Month><Day>" + revised.getDayOfMonth() + "</Day></DateRevised>"
				+ "<Article PubModel=\"Electronic\"><ArticleTitle>Sample " + pmid
				+ "</ArticleTitle></Article></MedlineCitation><PubmedData><ReferenceList><Reference><ArticleIdList>"
				+ "<ArticleId IdType=\"pubmed\">1</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>"
				+ "</PubmedArticle>";
	}

	synchronized Reply search(Map<String, String> parameters) {
		LocalDate from = LocalDate.parse(parameters.getOrDefault("mindate", "").replace('/', '-'));
		LocalDate to = LocalDate.parse(parameters.getOrDefault("maxdate", "").replace('/', '-'));
		List<String> found = new ArrayList<>();
		this.entries.forEach((pmid, entry) -> {
			LocalDate date = entry.date(parameters.getOrDefault("datetype", ""));
			if (!date.isBefore(from) && !date.isAfter(to) && within(pmid, parameters.getOrDefault("term", ""))) {
				found.add(0, pmid);
			}
		});
		int listed = Math.min(MOST_LISTED, Integer.parseInt(parameters.getOrDefault("retmax", "20")));
		return Reply.xml(searchResult(found.size(), found.subList(0, Math.min(listed, found.size())), keep(found)));
	}

	/** A range of PMIDs at the end of the term; what else it says is not evaluated. */
	private static boolean within(String pmid, String term) {
		Matcher range = PMIDS.matcher(term);
		int number = Integer.parseInt(pmid);
		return !range.matches()
				|| (number >= Integer.parseInt(range.group(2)) && number <= Integer.parseInt(range.group(3)));
	}

	private String keep(List<String> found) {
		String webEnv = "MCID_" + this.history.size() + System.identityHashCode(found);
		this.history.put(webEnv, found);
		return webEnv;
	}

	static String searchResult(int count, List<String> ids, String webEnv) {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n");
		xml.append("<!DOCTYPE eSearchResult PUBLIC \"-//NLM//DTD esearch 20060628//EN\" ");
		xml.append("\"https://eutils.ncbi.nlm.nih.gov/eutils/dtd/20060628/esearch.dtd\">\n<eSearchResult><Count>");
		xml.append(count).append("</Count><RetMax>").append(ids.size()).append("</RetMax><RetStart>0</RetStart>");
		xml.append("<QueryKey>1</QueryKey><WebEnv>").append(webEnv).append("</WebEnv><IdList>\n");
		ids.forEach((id) -> xml.append("<Id>").append(id).append("</Id>\n"));
		xml.append("</IdList><TranslationSet/><TranslationStack><TermSet><Count>99</Count></TermSet>");
		xml.append("</TranslationStack><QueryTranslation>exosomes</QueryTranslation>");
		if (count == 0) {
			xml.append("<WarningList><OutputMessage>No items found.</OutputMessage></WarningList>");
		}
		return xml.append("</eSearchResult>\n").toString();
	}

	synchronized Reply fetch(Map<String, String> parameters) {
		if (parameters.containsKey("id")) {
			return records(List.of(parameters.getOrDefault("id", "").split(",")));
		}
		List<String> result = this.history.get(parameters.getOrDefault("WebEnv", ""));
		if (result == null) {
			return Reply.of(400, "text/xml", """
					<?xml version="1.0" encoding="UTF-8" ?>
					<eFetchResult>
						<ERROR>Unable to obtain query #1</ERROR>
					</eFetchResult>
					""");
		}
		int start = Math.min(result.size(), Integer.parseInt(parameters.getOrDefault("retstart", "0")));
		int end = Math.min(result.size(), start + Integer.parseInt(parameters.getOrDefault("retmax", "0")));
		return records(result.subList(start, end));
	}

	private Reply records(List<String> pmids) {
		Optional<String> bad = pmids.stream().filter(this.refused::contains).findFirst();
		if (bad.isPresent()) {
			return Reply.of(400, "application/json", "{\"error\":\"invalid uid " + bad.get() + "\"}");
		}
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "
				+ "\"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" "
				+ "\"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n<PubmedArticleSet>\n");
		for (String pmid : pmids) {
			Entry entry = this.entries.get(pmid);
			if (entry != null && !this.omitted.contains(pmid)) {
				xml.append(entry.xml().isEmpty() ? article(pmid, entry.revised()) : entry.xml()).append('\n');
			}
		}
		return Reply.xml(xml.append("</PubmedArticleSet>\n").toString());
	}

}
