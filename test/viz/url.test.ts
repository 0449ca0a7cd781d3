import { describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../viz/src/filter/filter.ts";
import {
  caseHash,
  formatPlace,
  HOME,
  LIST,
  type Place,
  parseFilter,
  parsePlace,
} from "../../viz/src/state/url.ts";

describe("place in the hash", () => {
  it.each(["", "#", "#/", "#/nowhere", "#/case", "#/case/", "nonsense", "#/%E0%A4%A"])(
    "leads to the graph from %j",
    (hash) => {
      expect(parsePlace(hash)).toEqual(HOME);
    },
  );

  const places: readonly Place[] = [
    HOME,
    { view: "graph", case: "甲-01", lit: null },
    { view: "graph", case: null, lit: { kind: "platform", id: "mei-hao-ban" } },
    { view: "graph", case: "甲-01", lit: { kind: "region", id: "云南省/大理白族自治州" } },
    { view: "graph", case: null, lit: null, colour: "region", size: "same" },
    { view: "case", case: "名字 带/斜线?和#号-02", link: null, proof: 0 },
    { view: "case", case: "甲-01", link: "region:云南省/昆明市", proof: 3 },
    { view: "matrix", mechanism: null, region: null },
    { view: "matrix", mechanism: "one-thing", region: "云南省/昆明市" },
    LIST,
    { view: "list", sorting: { key: "title", isDescending: true } },
    { view: "query", name: null, values: {} },
    { view: "query", name: "regions-sharing-mechanism", values: { mechanism: "a&b=c", level: "" } },
  ];
  it.each(places)("reads back what it wrote: %j", (place) => {
    expect(parsePlace(formatPlace(place))).toEqual(place);
  });

  const filters: readonly Filter[] = [
    NO_FILTER,
    { region: { mode: "any", wanted: ["青海省/西宁市", "青海省:self"], unwanted: [] } },
    { mechanism: { mode: "all", wanted: ["a", "b"], unwanted: ["c"] } },
    { mechanism: { mode: "all", wanted: [], unwanted: [] } },
    { platform: { mode: "any", wanted: [], unwanted: ["a&b=c,d#%"] } },
  ];
  it.each(filters)("keeps the filter beside every place: %j", (filter) => {
    for (const place of places) {
      const hash = formatPlace(place, filter);
      expect(parseFilter(hash)).toEqual(filter);
      expect(parsePlace(hash)).toEqual(place);
    }
  });

  it("reads old links as unfiltered, and a sorting that it does not know as the usual one", () => {
    expect(parseFilter("#/graph?case=x&mechanism=y")).toEqual(NO_FILTER);
    expect(parseFilter("#/matrix?any.colour=red&mechanism=y")).toEqual(NO_FILTER);
    expect(parsePlace("#/list?sort=-colour")).toEqual(LIST);
  });

  it("opens a row of the matrix from a link written by hand", () => {
    expect(parsePlace("#/matrix?mechanism=credit-repair")).toEqual({
      view: "matrix",
      mechanism: "credit-repair",
      region: null,
    });
  });

  it("takes a proof that is no number for the first", () => {
    expect(parsePlace("#/case/x?link=mechanism:y&proof=-1")).toMatchObject({ proof: 0 });
    expect(parsePlace("#/case/x?link=mechanism:y&proof=1e3")).toMatchObject({ proof: 0 });
  });

  it("leaves the first proof out of the address", () => {
    expect(caseHash("x", "mechanism:y", 0)).toBe("#/case/x?link=mechanism%3Ay");
  });
});
