package org.exowatch.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on loopback that misbehaves on script: for a recipient it gives a reply
 * to RCPT, or hangs up where its own word is due after the message.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

	/** In place of a recipient: what MAIL FROM is answered. */
	public static final String SENDER = "MAIL FROM";

	/** Takes the message and hangs up without a word. */
	public static final String HANG_UP = "hang up";

	private final ServerSocket socket;

	private final Map<String, String> replies = new ConcurrentHashMap<>();

	private final AtomicInteger hungUp = new AtomicInteger();

	private final List<String> taken = new CopyOnWriteArrayList<>();

	private ScriptedSmtpServer(ServerSocket socket) {
		this.socket = socket;
	}

	public static ScriptedSmtpServer start() throws IOException {
		ScriptedSmtpServer server = new ScriptedSmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
		Thread thread = new Thread(server::serve, "scripted SMTP");
		thread.setDaemon(true);
		thread.start();
		return server;
	}

	/**
	 * What this recipient's RCPT is answered, {@code 550 5.1.1 …}, or {@link #HANG_UP}.
	 */
	public ScriptedSmtpServer answer(String recipient, String reply) {
		this.replies.put(recipient, reply);
		return this;
	}

	/** Whose messages arrived in full, in order. */
	public List<String> taken() {
		return List.copyOf(this.taken);
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			serveOne();
		}
	}

	/** A client that hangs up ends its own conversation only. */
	private void serveOne() {
		try (Socket client = this.socket.accept()) {
			converse(client);
		}
		catch (IOException ex) {
			this.hungUp.incrementAndGet();
		}
	}

	private void converse(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
		say(out, "220 scripted");
		String recipient = "";
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
			if (verb.equals("RCPT")) {
				recipient = line.replaceAll(".*<(.*)>.*", "$1");
				String reply = this.replies.getOrDefault(recipient, "250 ok");
				say(out, reply.equals(HANG_UP) ? "250 ok" : reply);
			}
			else if (verb.equals("DATA")) {
				say(out, "354 go on");
				skipMessage(in);
				this.taken.add(recipient);
				if (HANG_UP.equals(this.replies.get(recipient))) {
					return;
				}
				say(out, "250 taken");
			}
			else {
				say(out, verb.equals("QUIT") ? "221 bye"
						: verb.equals("MAIL") ? this.replies.getOrDefault(SENDER, "250 ok") : "250 ok");
			}
		}
	}

	private static void skipMessage(BufferedReader in) throws IOException {
		String line = in.readLine();
		while (line != null && !line.equals(".")) {
			line = in.readLine();
		}
	}

	private static void say(Writer out, String line) throws IOException {
		out.write(line + "\r\n");
		out.flush();
	}

}
