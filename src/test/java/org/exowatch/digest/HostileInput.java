package org.exowatch.digest;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;

import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;
import org.jspecify.annotations.Nullable;

/** Puts one text in every place of an input that holds text from outside. */
final class HostileInput {

	/** Codes that the database checks; everything else may hold anything. */
	private static final Set<String> CODES = Set.of("kind", "status");

	private HostileInput() {
	}

	static DigestInput of(DigestInput input, String text) {
		return (DigestInput) replaced(input, "", text);
	}

	private static Object replaced(Object value, String name, String text) {
		if (value instanceof String) {
			return CODES.contains(name) ? value : text;
		}
		if (value instanceof List<?> list) {
			return list.stream().map((one) -> replaced(one, name, text)).toList();
		}
		if (value instanceof Record from && !(value instanceof IsoWeek)) {
			return copy(from, text);
		}
		return value;
	}

	private static Object copy(Record from, String text) {
		RecordComponent[] components = from.getClass().getRecordComponents();
		Class<?>[] types = new Class<?>[components.length];
		@Nullable Object[] values = new @Nullable Object[components.length];
		try {
			for (int i = 0; i < components.length; i++) {
				types[i] = components[i].getType();
				Object value = components[i].getAccessor().invoke(from);
				values[i] = (value != null) ? replaced(value, components[i].getName(), text) : null;
			}
			Constructor<?> constructor = from.getClass().getDeclaredConstructor(types);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new LinkageError("a record of the contract could not be copied", ex);
		}
	}

}
