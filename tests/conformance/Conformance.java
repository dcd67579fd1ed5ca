import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints one line for each file and profile, and below it each rule that failed with how often. First the profiles, by commas, then files. */
public class Conformance {
  private static final int MOST_FAILURES = 1000;

  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean isGood = true;
    for (int at = 1; at < words.length; at++) {
      for (String profile : words[0].split(",")) isGood &= check(words[at], PDFAFlavour.byFlavourId(profile));
    }
    System.exit(isGood ? 0 : 1);
  }

  private static boolean check(String file, PDFAFlavour flavour) throws Exception {
    try (FileInputStream bytes = new FileInputStream(file); PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, MOST_FAILURES, false, true, false);
      ValidationResult result = validator.validate(parser);
      System.out.printf("%s  %s  %d checks  %s%n", result.isCompliant() ? "passed" : "FAILED", flavour.getId(), result.getTotalAssertions(), file);
      Map<String, Integer> failures = new TreeMap<>();
      for (TestAssertion each : result.getTestAssertions()) {
        if (each.getStatus() != TestAssertion.Status.FAILED) continue;
        failures.merge(each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage(), 1, Integer::sum);
      }
      failures.forEach((rule, times) -> System.out.printf("    %d times %s%n", times, rule));
      return result.isCompliant();
    }
  }
}
