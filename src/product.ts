/** Who we are: the one place in the sources that reads the name and version from package.json. */
import manifest from "../package.json" with { type: "json" };

/** The command's and the package's name. */
export const NAME: string = manifest.name;
/** Semantic version of this program. */
export const VERSION: string = manifest.version;
