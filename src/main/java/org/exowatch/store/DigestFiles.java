package org.exowatch.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.exowatch.document.IsoWeek;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of published files, kept gzipped. */
final class DigestFiles {

	private final JdbcClient jdbc;

	DigestFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps files; what is kept already stays as it is. */
	void keep(String digest, IsoWeek week, List<FrozenFile> files) {
		files.forEach((file) -> this.jdbc
			.sql("insert into exowatch.digest_file (digest, week, name, media_type, content) values (?, ?, ?, ?, ?) "
					+ "on conflict do nothing")
			.params(digest, week.monday(), file.name(), file.mediaType(), packed(file.content()))
			.update());
	}

	/** In the order of their names; the hash is that of the bytes as they are now. */
	List<FrozenFile> read(String digest, IsoWeek week) {
		return this.jdbc.sql("""
				select name, media_type, content from exowatch.digest_file where digest = ? and week = ?
				order by name collate "C\"""").params(digest, week.monday()).query((row, number) -> {
			byte[] content = unpacked(row.getBytes("content"));
			return new FrozenFile(row.getString("name"), row.getString("media_type"), content, Sha256.of(content));
		}).list();
	}

	private static byte[] packed(byte[] content) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	/** What cannot be unpacked any more is given as it is: its hash tells. */
	private static byte[] unpacked(byte[] packed) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			return in.readAllBytes();
		}
		catch (IOException damaged) {
			return packed;
		}
	}

}
