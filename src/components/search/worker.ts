/** Entry of the search worker, as a file of its own that layouts can name. */
import '../../search/embedded/worker.ts';
