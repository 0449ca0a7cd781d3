// What Neo4j must know before a graph is loaded: one node of a label has an id, and is found by it.
//
// Without these a load is a hundred times slower and duplicates are possible. Labels and properties are declared in
// schema.ladybug.cypher. AtlasLoad marks a load that is under way; no such node remains after it.

CREATE CONSTRAINT reform_atlas_reform_case IF NOT EXISTS FOR (n:ReformCase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_region IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_department IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_target_group IF NOT EXISTS FOR (n:TargetGroup) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_mechanism IF NOT EXISTS FOR (n:Mechanism) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_platform IF NOT EXISTS FOR (n:Platform) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_outcome IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_cluster IF NOT EXISTS FOR (n:Cluster) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reform_atlas_load IF NOT EXISTS FOR (n:AtlasLoad) REQUIRE n.id IS UNIQUE;
