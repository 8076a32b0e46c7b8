/** Answers that are worked out once for each thing asked about, and forgotten with it. */

/** The same function, which works out its answer for each object once. Only for functions of nothing but that object. */
export function remembered<K extends object, V>(answerFor: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly answer: V }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.answer;
    const answer = answerFor(of);
    known.set(of, { answer });
    return answer;
  };
}
