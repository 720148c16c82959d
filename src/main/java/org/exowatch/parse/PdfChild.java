package org.exowatch.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The program of the child process that reads PDFs: what a hostile one does to memory and
 * time happens here, where it costs one document.
 * <p>
 * It says {@link #HELLO}, then answers every document on standard input (chunks, each
 * after its length, up to one of length 0) with a list of strings (their count, then each
 * after its length in bytes): what {@link PdfPages#strings()} gives. It ends when
 * standard input does, even in the middle of a document, so that no child outlives its
 * parent.
 */
public final class PdfChild {

	static final int HELLO = 0x45786f50;

	private final DataOutputStream out;

	private PdfChild(DataOutputStream out) {
		this.out = out;
	}

	/** Serves until standard input ends. */
	public static void main(String[] args) throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
		DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
		System.setOut(System.err);
		FontMappers.set(new PdfFonts());
		outliveSignals();
		try {
			new PdfChild(out).serve(in);
		}
		catch (EOFException ex) {
			// the parent has ended or needs no more
		}
		finally {
			Runtime.getRuntime().halt(0);
		}
	}

	/**
	 * Ctrl-C in a terminal reaches parent and child: the parent decides when to stop, and
	 * a shutdown that waits leaves the child at work until then.
	 */
	private static void outliveSignals() {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}));
	}

	private void serve(DataInputStream in) throws IOException {
		this.out.writeInt(HELLO);
		this.out.flush();
		ExecutorService worker = Executors.newSingleThreadExecutor((work) -> {
			Thread thread = new Thread(work, "pdf");
			thread.setDaemon(true);
			return thread;
		});
		while (true) {
			RandomAccessReadBuffer pdf = new RandomAccessReadBuffer(new Chunks(in));
			worker.execute(() -> answer(pdf));
		}
	}

	private void answer(RandomAccessReadBuffer pdf) {
		try {
			List<String> strings = PdfPages.read(pdf).strings();
			this.out.writeInt(strings.size());
			for (String string : strings) {
				byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
				this.out.writeInt(bytes.length);
				this.out.write(bytes);
			}
			this.out.flush();
		}
		catch (IOException ex) {
			Runtime.getRuntime().halt(1);
		}
	}

	/** One document of standard input. */
	private static final class Chunks extends InputStream {

		private final DataInputStream in;

		private int left;

		private boolean ended;

		Chunks(DataInputStream in) throws IOException {
			this.in = in;
			this.left = in.readInt();
			this.ended = (this.left == 0);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int offset, int count) throws IOException {
			if (this.ended) {
				return -1;
			}
			int taken = Math.min(this.left, count);
			this.in.readFully(bytes, offset, taken);
			this.left -= taken;
			if (this.left == 0) {
				this.left = this.in.readInt();
				this.ended = (this.left == 0);
			}
			return taken;
		}

	}

}
