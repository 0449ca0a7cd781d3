// Tables of the graph in LadybugDB: every label and relationship type with its properties.
//
// The store reads this file twice: the engine runs it, and src/store/schema.ts takes the types of the columns from it.
// A property that is not named here cannot be loaded. One table ends with `);`, one property is `name TYPE`,
// the types are STRING, INT64, DOUBLE, BOOLEAN and lists of them.

CREATE NODE TABLE ReformCase(
  id STRING PRIMARY KEY, name STRING, title STRING, shortTitle STRING, place STRING,
  caseNo INT64, startOffset INT64, endOffset INT64, year INT64, batch STRING,
  sections STRING, x DOUBLE, y DOUBLE
);
CREATE NODE TABLE Document(
  id STRING PRIMARY KEY, name STRING, issuer STRING, published STRING, year INT64, batch STRING,
  sha256 STRING, text STRING
);
CREATE NODE TABLE Region(id STRING PRIMARY KEY, name STRING, shortName STRING, level STRING, code STRING);
CREATE NODE TABLE Department(id STRING PRIMARY KEY, name STRING, english STRING);
CREATE NODE TABLE TargetGroup(id STRING PRIMARY KEY, name STRING, english STRING);
CREATE NODE TABLE Mechanism(
  id STRING PRIMARY KEY, name STRING, english STRING, kind STRING, precision DOUBLE, support INT64
);
CREATE NODE TABLE Platform(id STRING PRIMARY KEY, name STRING, aliases STRING[]);
CREATE NODE TABLE Outcome(
  id STRING PRIMARY KEY, name STRING, metric STRING, before DOUBLE, after DOUBLE, unit STRING,
  changePct DOUBLE, delta DOUBLE
);
CREATE NODE TABLE Cluster(
  id STRING PRIMARY KEY, name STRING, label STRING, mechanisms STRING[], size INT64, color INT64,
  polygon STRING, anchorX DOUBLE, anchorY DOUBLE
);

// Links from a case carry their evidence in parallel lists, the strongest first.
CREATE REL TABLE IMPLEMENTED_IN(
  FROM ReformCase TO Region, quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);
CREATE REL TABLE MENTIONS_REGION(
  FROM ReformCase TO Region, quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);
CREATE REL TABLE INVOLVES(
  FROM ReformCase TO Department, role STRING, names STRING[],
  quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);
CREATE REL TABLE USES_PLATFORM(
  FROM ReformCase TO Platform, quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);
CREATE REL TABLE APPLIES(
  FROM ReformCase TO Mechanism, quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);
CREATE REL TABLE SERVES(
  FROM ReformCase TO TargetGroup, quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);
CREATE REL TABLE ACHIEVED(
  FROM ReformCase TO Outcome, quotes STRING[], startOffsets INT64[], endOffsets INT64[]
);

CREATE REL TABLE DESCRIBED_IN(FROM ReformCase TO Document);
CREATE REL TABLE SIMILAR_TO(FROM ReformCase TO ReformCase, score DOUBLE);
CREATE REL TABLE DUPLICATE_OF(FROM ReformCase TO ReformCase);
CREATE REL TABLE IN_CLUSTER(FROM ReformCase TO Cluster);
CREATE REL TABLE PART_OF(FROM Region TO Region);
CREATE REL TABLE BROADER(FROM Mechanism TO Mechanism, FROM TargetGroup TO TargetGroup);
