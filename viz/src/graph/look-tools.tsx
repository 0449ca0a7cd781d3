/** What colour and size of the discs say, to choose above the map. */

import { useSettings } from "../state/settings.tsx";
import type { Look } from "../state/url.ts";

const COLOURS = ["group", "region", "year"] as const;
const SIZES = ["mechanisms", "outcomes", "same"] as const;

interface LookToolsProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

export function LookTools({ look, onChange }: LookToolsProps) {
  const { text } = useSettings();
  const { colour = "group", size = "mechanisms" } = look;
  return (
    <>
      <fieldset className="segments look-colour">
        <legend className="sr-only">{text("look.colour")}</legend>
        {COLOURS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === colour}
            onClick={() => onChange(lookOf({ colour: each, size }))}
          >
            {text(`colour.${each}`)}
          </button>
        ))}
      </fieldset>
      <select
        className="look-select look-colour-select"
        aria-label={text("look.colour")}
        value={colour}
        onChange={(event) => onChange(lookOf({ colour: event.target.value, size }))}
      >
        {COLOURS.map((each) => (
          <option key={each} value={each}>
            {text(`colour.${each}`)}
          </option>
        ))}
      </select>
      <select
        className="look-select"
        aria-label={text("look.size")}
        value={size}
        onChange={(event) => onChange(lookOf({ colour, size: event.target.value }))}
      >
        {SIZES.map((each) => (
          <option key={each} value={each}>
            {text(`size.${each}`)}
          </option>
        ))}
      </select>
    </>
  );
}

/** The usual is left out, so that an address says only what was chosen. */
export function lookOf({
  colour,
  size,
}: {
  readonly colour: string | undefined;
  readonly size: string | undefined;
}): Look {
  return {
    ...(colour === "region" || colour === "year" ? { colour } : {}),
    ...(size === "outcomes" || size === "same" ? { size } : {}),
  };
}
