-- A method is a versioned parameter table with its source; the ticket prints both. Never updated: a change is a new version.
CREATE TABLE method_version (
  method_id              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from             DATE         NOT NULL,
  deduction_basis_points INT          NOT NULL,
  name_zh                VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  source                 VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  PRIMARY KEY (method_id, version)
) ENGINE = InnoDB;

CREATE TABLE method_species (
  method_id       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  species         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  density         DECIMAL(8, 4) NOT NULL,
  expansion       DECIMAL(8, 4) NOT NULL,
  root_ratio      DECIMAL(8, 4) NOT NULL,
  carbon_fraction DECIMAL(8, 4) NOT NULL,
  PRIMARY KEY (method_id, version, species)
) ENGINE = InnoDB;

INSERT INTO method_version (method_id, version, valid_from, deduction_basis_points, name_zh, source) VALUES
  ('stock-volume', '1', '2021-05-18', 0, '蓄积量法', '三明林业碳票计量方法的常用参数,待县林业主管部门逐项确认');

INSERT INTO method_species (method_id, version, species, density, expansion, root_ratio, carbon_fraction) VALUES
  ('stock-volume', '1', '杉木',   0.307, 1.634, 0.246, 0.520),
  ('stock-volume', '1', '马尾松', 0.380, 1.472, 0.187, 0.460),
  ('stock-volume', '1', '硬阔类', 0.598, 1.674, 0.261, 0.497),
  ('stock-volume', '1', '软阔类', 0.443, 1.586, 0.289, 0.485),
  ('stock-volume', '1', '针叶混', 0.405, 1.587, 0.267, 0.510),
  ('stock-volume', '1', '阔叶混', 0.482, 1.514, 0.262, 0.490),
  ('stock-volume', '1', '针阔混', 0.486, 1.656, 0.248, 0.498);
