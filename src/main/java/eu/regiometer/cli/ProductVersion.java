package eu.regiometer.cli;

import eu.regiometer.jobs.Product;
import picocli.CommandLine.IVersionProvider;

/** The version as {@code --version} prints it. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Regiometer " + Product.version()};
    }
}
