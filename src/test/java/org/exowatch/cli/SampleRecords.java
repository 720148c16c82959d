package org.exowatch.cli;

import java.time.LocalDate;

/** PubMed records in the form in which EFetch and the update files give them. */
final class SampleRecords {

	private SampleRecords() {
	}

	/** One article about knee osteoarthritis. */
	static String article(String pmid, String title, LocalDate entered) {
		return """
				<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%1$s</PMID>
				<DateRevised><Year>%3$d</Year><Month>%4$02d</Month><Day>%5$02d</Day></DateRevised>
				<Article PubModel="Print"><Journal><Title>Sample Journal</Title></Journal>
				<ArticleTitle>%2$s</ArticleTitle>
				<Abstract><AbstractText Label="METHODS" NlmCategory="METHODS">Sixty patients with osteoarthritis were randomly assigned to treatment with intra-articular exosome injections or placebo.</AbstractText>
				<AbstractText Label="CONCLUSIONS" NlmCategory="CONCLUSIONS">Treatment with exosomes reduced pain in knee osteoarthritis after twelve weeks.</AbstractText></Abstract>
				<Language>eng</Language>
				<PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType></PublicationTypeList>
				</Article></MedlineCitation>
				<PubmedData><History><PubMedPubDate PubStatus="entrez"><Year>%3$d</Year><Month>%4$d</Month><Day>%5$d</Day></PubMedPubDate></History>
				<ArticleIdList><ArticleId IdType="pubmed">%1$s</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
				"""
			.formatted(pmid, title, entered.getYear(), entered.getMonthValue(), entered.getDayOfMonth());
	}

	/** A file of records, as PubMed publishes it. */
	static String file(String... records) {
		return """
				<?xml version="1.0" encoding="utf-8"?>
				<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
				<PubmedArticleSet>
				%s</PubmedArticleSet>
				"""
			.formatted(String.join("", records));
	}

	/** A page of fda.gov about exosome products. */
	static String notice(String title, String sentence) {
		return """
				<!DOCTYPE html><html lang="en"><head><title>%1$s | FDA</title></head><body>
				<nav><a href="/home">Home</a></nav>
				<main><article id="main-content"><h1 class="content-title">%1$s</h1>
				<p>%2$s</p><p>There are currently no FDA-approved exosome products. Clinics market exosome products for osteoarthritis without approval.</p>
				</article></main></body></html>
				"""
			.formatted(title, sentence);
	}

	/** A letter to a firm, in the layout of www.fda.gov. */
	static String letter(String firm, String sentence) {
		return """
				<!DOCTYPE html><html lang="en"><head><title>%1$s | FDA</title></head><body>
				<main><article id="main-content"><p class="content-type-label">WARNING LETTER</p>
				<h1 class="content-title">%1$s</h1><div role="main">
				<dl><dt>Recipient:</dt><dd>%1$s</dd></dl>
				<p>Dear Dr. Sample:</p><p>%2$s</p><p>Please answer this letter within fifteen working days.</p>
				</div></article></main></body></html>
				""".formatted(firm, sentence);
	}

	/** An RSS feed with one item. */
	static String feed(String link, String title) {
		return """
				<?xml version="1.0" encoding="utf-8"?>
				<rss version="2.0"><channel><title>Alerts</title><link>https://www.fda.gov/</link><description>Alerts</description>
				<item><title>%2$s</title><link>%1$s</link><guid>%1$s</guid><description>%2$s</description><pubDate>Mon, 16 Nov 2026 10:00:00 EST</pubDate></item>
				</channel></rss>
				"""
			.formatted(link, title);
	}

}
