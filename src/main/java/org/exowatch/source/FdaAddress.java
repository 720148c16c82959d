package org.exowatch.source;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of www.fda.gov in their one canonical form.
 *
 * @param url without query and fragment, by https: what is asked for and shown
 * @param key the document's key: the path, or {@code /media/{id}}
 */
record FdaAddress(URI url, String key) {

	private static final String HOST = "https://" + ClientSettings.FDA;

	private static final Pattern MEDIA = Pattern.compile("(/media/\\d+)(/.*)?");

	/** The canonical form, or empty if this is no address of www.fda.gov. */
	static Optional<FdaAddress> of(URI url) {
		String host = (url.getHost() != null) ? url.getHost().toLowerCase(Locale.ROOT) : "";
		boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
		if (!web || !(host.equals(ClientSettings.FDA) || host.equals("fda.gov"))) {
			return Optional.empty();
		}
		return Optional.of(ofPath(url.getRawPath()));
	}

	/** The address of a key. */
	static FdaAddress ofKey(String key) {
		if (!key.startsWith("/")) {
			throw new IllegalArgumentException("not a path of www.fda.gov: " + key);
		}
		return ofPath(key);
	}

	private static FdaAddress ofPath(String path) {
		Matcher media = MEDIA.matcher(path);
		if (media.matches()) {
			return new FdaAddress(URI.create(HOST + media.group(1) + "/download"), media.group(1));
		}
		String trimmed = path.replaceFirst("/+$", "");
		return new FdaAddress(URI.create(HOST + (trimmed.isEmpty() ? "/" : trimmed)),
				trimmed.isEmpty() ? "/" : trimmed);
	}

	/** Those of some addresses that are asked for by one of these, in their order. */
	static List<FdaAddress> among(Set<FdaAddress> addresses, List<String> urls) {
		Map<String, FdaAddress> byUrl = new HashMap<>();
		addresses.forEach((address) -> byUrl.put(address.url().toString(), address));
		return urls.stream().map(byUrl::get).filter(Objects::nonNull).toList();
	}

	boolean isMedia() {
		return this.key.startsWith("/media/");
	}

}
