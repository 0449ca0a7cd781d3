import { useEffect, useState } from "react";
import { useFilter } from "../filter/filter-context.tsx";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";

/** A reader hears the number of cases once the choice rests, not after every step. */
const SPOKEN_AFTER_MS = 500;

export function FilterAnnouncement() {
  const { index } = useAtlas();
  const { matching } = useFilter();
  const { text } = useSettings();
  const [spoken, setSpoken] = useState("");
  const words = matching ? text("filter.heading", { n: matching.size, all: index.counted.length }) : "";
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), SPOKEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="sr-only" role="status">
      {spoken}
    </p>
  );
}
