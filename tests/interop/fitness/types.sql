-- Every type of the guide's table, and what the rules look at, as a server of MySQL or MariaDB takes it.
CREATE DATABASE fitness CHARACTER SET utf8mb4;
USE fitness;

CREATE TABLE numbers (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  a_tiny tinyint, a_small smallint, a_medium mediumint, a_big bigint,
  u_tiny tinyint unsigned, u_small smallint unsigned, u_medium mediumint unsigned, u_int int unsigned, u_big bigint unsigned,
  a_decimal decimal(10,2), wide_decimal decimal(65,30), a_numeric numeric(38,0),
  a_float float, a_double double, a_real real, a_bit bit(8), a_bool boolean
);

CREATE TABLE times (day date NOT NULL, moment datetime(6), stamp timestamp NULL, clock time(3), year_of year, PRIMARY KEY (day));

CREATE TABLE texts (
  code char(8) NOT NULL, name varchar(64) NOT NULL, raw binary(16), raws varbinary(64),
  t_tiny tinytext, t text, t_medium mediumtext, t_long longtext,
  b_tiny tinyblob, b blob, b_medium mediumblob, b_long longblob,
  kind enum('a','b;c','d''e'), flags set('x','y'), document json,
  PRIMARY KEY (code), UNIQUE KEY by_name (name)
);

CREATE TABLE places (
  id int NOT NULL PRIMARY KEY,
  a geometry, b point, c linestring, d polygon, e multipoint, f multilinestring, g multipolygon, h geometrycollection
);

CREATE TABLE without_key (first_name varchar(20), note text);
CREATE TABLE decimal_key (amount decimal(10,2) NOT NULL PRIMARY KEY);
CREATE TABLE late_key (note text, id bigint NOT NULL, part int NOT NULL, PRIMARY KEY (id, part));
CREATE TABLE long_key (path varchar(200) NOT NULL PRIMARY KEY);
CREATE TABLE computed (id int NOT NULL PRIMARY KEY, price int, twice int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE parted (id int NOT NULL, PRIMARY KEY (id)) PARTITION BY LIST (id) (PARTITION one VALUES IN (1), PARTITION two VALUES IN (2));
CREATE TABLE child (id int NOT NULL PRIMARY KEY, parent int NOT NULL, CONSTRAINT fk FOREIGN KEY (parent) REFERENCES numbers (id), CHECK (id > 0));
CREATE TABLE `订单` (id int NOT NULL PRIMARY KEY);
CREATE TABLE `odd``name; --` (id int NOT NULL PRIMARY KEY) COMMENT 'CREATE TABLE fake (x point);';
CREATE VIEW seen AS SELECT id FROM numbers;
INSERT INTO texts (code, name, t) VALUES ('a', 'b', 'CREATE TABLE fake (x point);\n-- '' /*');
