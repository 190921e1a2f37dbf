package separatrix.files;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** JSON as we write it: indented, one row of numbers a line, every double in full. */
final class JsonText {
  private final Writer out;
  private final JsonWriter json;
  private boolean isPacked;

  JsonText(Writer out) {
    this.out = out;
    json = new JsonWriter(out);
    json.setFormattingStyle(FormattingStyle.PRETTY);
    json.setStrictness(Strictness.STRICT);
  }

  JsonText beginObject() throws IOException {
    json.beginObject();
    return this;
  }

  JsonText beginObject(String name) throws IOException {
    json.name(name).beginObject();
    return this;
  }

  JsonText endObject() throws IOException {
    json.endObject();
    return this;
  }

  JsonText beginArray(String name) throws IOException {
    json.name(name).beginArray();
    return this;
  }

  JsonText endArray() throws IOException {
    json.endArray();
    return this;
  }

  JsonText text(String name, String value) throws IOException {
    json.name(name).value(value);
    return this;
  }

  JsonText whole(String name, long value) throws IOException {
    json.name(name).value(value);
    return this;
  }

  JsonText real(String name, double value) throws IOException {
    json.name(name).value(value);
    return this;
  }

  JsonText truth(String name, boolean value) throws IOException {
    json.name(name).value(value);
    return this;
  }

  JsonText nothing(String name) throws IOException {
    json.name(name).nullValue();
    return this;
  }

  JsonText texts(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
    return this;
  }

  /** From here on matrices and vectors are packed. */
  JsonText packed() {
    isPacked = true;
    return this;
  }

  /** From here on matrices and vectors are rows of decimals again. */
  JsonText unpacked() {
    isPacked = false;
    return this;
  }

  JsonText vector(String name, Vector vector) throws IOException {
    if (isPacked) {
      return text(name, PackedNumbers.of(vector));
    }
    json.name(name).jsonValue(text(vector));
    return this;
  }

  JsonText matrix(String name, Matrix matrix) throws IOException {
    if (isPacked) {
      return text(name, PackedNumbers.of(matrix));
    }
    json.name(name).beginArray();
    for (int i = 0; i < matrix.rows(); i++) {
      json.jsonValue(text(matrix.row(i)));
    }
    json.endArray();
    return this;
  }

  /** A list of whole numbers on one line. */
  JsonText row(String name, List<Integer> values) throws IOException {
    json.name(name).jsonValue(values.toString());
    return this;
  }

  /** An item of a list: numbers on one line. */
  JsonText row(Vector values) throws IOException {
    json.jsonValue(text(values));
    return this;
  }

  /** An item of a list: a whole number. */
  JsonText item(long value) throws IOException {
    json.value(value);
    return this;
  }

  /** Ends the document with a line break. */
  void end() throws IOException {
    json.flush();
    out.write('\n');
  }

  private static String text(Vector vector) {
    StringBuilder row = new StringBuilder("[");
    for (int i = 0; i < vector.size(); i++) {
      if (!Double.isFinite(vector.at(i))) {
        throw new IllegalArgumentException(
            "The value " + vector.at(i) + " cannot be written as JSON; numbers must be finite.");
      }
      row.append(i == 0 ? "" : ", ").append(vector.at(i));
    }
    return row.append(']').toString();
  }
}
