-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: 
-- ------------------------------------------------------
-- Server version	8.0.36

/*!50503 SET NAMES utf8mb4 */;

--
-- Current Database: `crm`
--

CREATE DATABASE /*!32312 IF NOT EXISTS*/ `crm` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */ /*!80016 DEFAULT ENCRYPTION='N' */;

USE `crm`;

/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `contacts` (
  `id` binary(16) NOT NULL,
  `email` varchar(255) COLLATE utf8mb4_bin NOT NULL,
  `profile` json DEFAULT (json_object('a',json_array(1,2))),
  `city` varchar(64) GENERATED ALWAYS AS (json_unquote(json_extract(`profile`,_utf8mb4'$.city'))) STORED,
  `secret` int DEFAULT NULL /*!80023 INVISIBLE */,
  `spot` point NOT NULL /*!80003 SRID 4326 */,
  PRIMARY KEY (`id`),
  UNIQUE KEY `email` ((lower(`email`))),
  KEY `city` (`city`(10) DESC,`email`) /*!80000 INVISIBLE */,
  SPATIAL KEY `spot` (`spot`),
  CONSTRAINT `contacts_chk_1` CHECK ((`secret` > 0)) /*!80016 NOT ENFORCED */
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

--
-- Current Database: `ledger`
--

CREATE DATABASE /*!32312 IF NOT EXISTS*/ `ledger` /*!40100 DEFAULT CHARACTER SET latin1 */ /*!80016 DEFAULT ENCRYPTION='N' */;

USE `ledger`;

CREATE TABLE `contacts` (
  `a``b,(c` bigint unsigned NOT NULL AUTO_INCREMENT,
  `when;` datetime(6) NOT NULL,
  `amount` decimal(65,30) DEFAULT NULL,
  `rate` double unsigned DEFAULT '0',
  `size` mediumint unsigned DEFAULT NULL,
  PRIMARY KEY (`a``b,(c`,`when;`)
) ENGINE=InnoDB
/*!50100 PARTITION BY RANGE (year(`when;`))
(PARTITION p0 VALUES LESS THAN (2024) ENGINE = InnoDB,
 PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */;

/*!50001 CREATE VIEW `Totals` AS SELECT 
 1 AS `a`,
 1 AS `b`*/;
/*!50001 DROP VIEW IF EXISTS `Totals`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `Totals` AS select 1 AS `a`,2 AS `b` */;

-- Dump completed on 2024-05-01 12:00:00
