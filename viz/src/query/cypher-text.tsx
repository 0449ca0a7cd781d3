const WORDS =
  /(\/\/[^\n]*)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\$\w+)|(:\s*[A-Z]\w*(?:\|\w+)*)|\b(MATCH|OPTIONAL|WHERE|WITH|RETURN|ORDER BY|LIMIT|SKIP|UNWIND|AS|AND|OR|NOT|IN|IS|NULL|DISTINCT|CASE|WHEN|THEN|ELSE|END|DESC|ASC|UNION|ALL|EXISTS|STARTS WITH|ENDS WITH|CONTAINS)\b/g;

const CLASSES = ["comment", "string", "parameter", "label", "keyword"] as const;

/** A Cypher statement with numbered lines and quiet colours; for reading only. */
export function CypherText({ cypher }: { cypher: string }) {
  return (
    <pre className="cypher-text">
      <code>
        {cypher
          .trim()
          .split("\n")
          .map((line, number) => (
            <span key={number} className="cypher-line">
              {wordsOf(line).map(({ at, word, kind }) => (
                <span key={at} data-word={kind}>
                  {word}
                </span>
              ))}
              {"\n"}
            </span>
          ))}
      </code>
    </pre>
  );
}

/** A line cut into words that have a colour and what stands between them. */
export function wordsOf(
  line: string,
): { at: number; word: string; kind: (typeof CLASSES)[number] | undefined }[] {
  const words: { at: number; word: string; kind: (typeof CLASSES)[number] | undefined }[] = [];
  let from = 0;
  for (const match of line.matchAll(WORDS)) {
    if (match.index > from) words.push({ at: from, word: line.slice(from, match.index), kind: undefined });
    const kind = CLASSES[match.slice(1).findIndex((group) => group !== undefined)];
    words.push({ at: match.index, word: match[0], kind });
    from = match.index + match[0].length;
  }
  if (from < line.length) words.push({ at: from, word: line.slice(from), kind: undefined });
  return words;
}
