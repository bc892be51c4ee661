package eu.regiometer;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Begins with the tests of whole jobs, which take longest, so that the others fill the processors beside them. */
final class JobsFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(JobsFirst::later));
    }

    private static boolean later(ClassDescriptor test) {
        return !test.getTestClass().getPackageName().equals("eu.regiometer.jobs");
    }
}
