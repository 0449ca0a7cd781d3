/** The property graph of the contract, as plain rows: what the stores load and the exports write. */

export type NodeLabel =
  | "ReformCase"
  | "Document"
  | "Region"
  | "Department"
  | "TargetGroup"
  | "Mechanism"
  | "Platform"
  | "Outcome"
  | "Cluster";

export type RelationshipType =
  | "IMPLEMENTED_IN"
  | "MENTIONS_REGION"
  | "INVOLVES"
  | "USES_PLATFORM"
  | "APPLIES"
  | "SERVES"
  | "ACHIEVED"
  | "DESCRIBED_IN"
  | "SIMILAR_TO"
  | "DUPLICATE_OF"
  | "IN_CLUSTER"
  | "PART_OF"
  | "BROADER";

/** Lists are of one type; null stands for "not known" and is stored as null. */
export type PropertyValue = string | number | boolean | null | readonly string[] | readonly number[];

export interface GraphNode {
  readonly label: NodeLabel;
  readonly id: string;
  /** Includes `name`; excludes `id`. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Ends are named by label and id: one type may join several pairs of labels (BROADER). */
export interface GraphRelationship {
  readonly type: RelationshipType;
  readonly fromLabel: NodeLabel;
  readonly from: string;
  readonly toLabel: NodeLabel;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Nodes sorted by label and id, relationships by type, from and to: the same input gives the same bytes. */
export interface PropertyGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}
