package org.exowatch.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;

import tools.jackson.databind.json.JsonMapper;

/** A table of www.fda.gov, as DataTables asks for it. */
public final class StandInListing {

	private static final int MOST = 300;

	private final List<List<String>> rows = new CopyOnWriteArrayList<>();

	private volatile IntUnaryOperator told = (start) -> this.rows.size();

	/** The cells of a warning letter, as HTML. */
	public static List<String> letter(String path, String firm, String date, String subject, String closeOut) {
		// the attribute is a day off in some years: it must not count
		String time = "<time datetime=\"2001-01-01T00:00:00Z\">" + date + "</time>\n";
		return List.of(time, time, "<a href=\"" + path + "\">" + firm + "</a>",
				"Center for Biologics Evaluation and Research (CBER)", subject, "",
				closeOut.isEmpty() ? "" : "<a href=\"" + closeOut + "\">Closeout Letter</a>", "");
	}

	/** The cells of a recall, as HTML. */
	public static List<String> recall(String path, String brand, String date, String company) {
		return List.of("<time datetime=\"2001-01-01T00:00:00Z\">" + date + "</time>",
				"<a href=\"" + path + "\">" + brand + "</a>", "Drops", "Drugs", "Not sterile", company, "", "");
	}

	/** Adds a row at the top, as the site does. */
	public void add(List<String> cells) {
		this.rows.add(0, new ArrayList<>(cells));
	}

	/** Has a row no more. */
	public void remove(String path) {
		this.rows.removeIf((row) -> row.toString().contains("\"" + path + "\""));
	}

	/** Tells these totals in answers that begin at a row. */
	public void tell(IntUnaryOperator told) {
		this.told = told;
	}

	Reply page(Map<String, String> parameters) {
		int start = Integer.parseInt(parameters.getOrDefault("start", "0"));
		int length = Math.min(MOST, Integer.parseInt(parameters.getOrDefault("length", "10")));
		int total = this.told.applyAsInt(start);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("draw", 1);
		answer.put("recordsTotal", total);
		answer.put("recordsFiltered", total);
		answer.put("data", this.rows.stream().skip(start).limit(length).toList());
		return Reply.of(200, "application/json", JsonMapper.shared().writeValueAsString(answer));
	}

}
