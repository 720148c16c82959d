package org.exowatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * What {@code bench} compares with: the least that can be done with a file on the same
 * machine at the same time.
 */
final class BenchReference {

	private BenchReference() {
	}

	/** Seconds to unpack the file. */
	static double gunzip(Path file) throws IOException {
		long start = System.nanoTime();
		try (InputStream in = unpacked(file)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return (System.nanoTime() - start) / 1e9;
	}

	/** Seconds to unpack it and to hear every element and text in it once. */
	static double stax(Path file) throws IOException {
		long start = System.nanoTime();
		try (InputStream in = unpacked(file)) {
			XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
			while (reader.hasNext()) {
				reader.next();
			}
			reader.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(file + " is not well-formed", ex);
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private static InputStream unpacked(Path file) throws IOException {
		return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
	}

}
