/** A function that computes each answer once and keeps it as long as the function lives. */
export function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    let answer = known.get(key);
    if (!answer) {
      answer = { value: compute(key) };
      known.set(key, answer);
    }
    return answer.value;
  };
}
