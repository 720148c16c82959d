package org.exowatch.source;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Keeps requests out of the machine and the network that this runs in. */
final class Addresses {

	private Addresses() {
	}

	/**
	 * Refuses a host that resolves to a loopback, link-local, private, shared, multicast
	 * or unspecified address.
	 */
	static void requirePublic(URI target) throws AnswerFault {
		for (InetAddress address : resolve(target.getHost())) {
			if (isInternal(address)) {
				throw AnswerFault.lasting(SourceException.Kind.REFUSED,
						target.getHost() + " is the private address " + address.getHostAddress()
								+ ", which is asked only where the settings of this host allow private addresses");
			}
		}
	}

	private static InetAddress[] resolve(String host) {
		try {
			return InetAddress.getAllByName(host);
		}
		catch (UnknownHostException ex) {
			return new InetAddress[0]; // the request itself will say so, or a proxy knows
										// it
		}
	}

	static boolean isInternal(InetAddress address) {
		return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
				|| address.isSiteLocalAddress() || address.isMulticastAddress() || isShared(address)
				|| isUniqueLocal(address);
	}

	/** 100.64.0.0/10 (RFC 6598) and 0.0.0.0/8. */
	private static boolean isShared(InetAddress address) {
		byte[] bytes = address.getAddress();
		return address instanceof Inet4Address && (bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64));
	}

	/** fc00::/7 (RFC 4193). */
	private static boolean isUniqueLocal(InetAddress address) {
		return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
	}

}
