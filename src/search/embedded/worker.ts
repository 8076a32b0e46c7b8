/** Entry of the search worker. */
import { session, type Request } from './session.ts';

const answer = session((url) => fetch(url));

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).then((response) => {
    postMessage(response);
  });
});
