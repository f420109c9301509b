-- MySQL dump 10.13  Distrib 8.4.2, for Linux (x86_64)
--
-- Host: 127.0.0.1    Database: lab
-- ------------------------------------------------------
-- Server version	8.4.2

SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5';

CREATE TABLE `samples` (
  `my_row_id` bigint unsigned NOT NULL AUTO_INCREMENT /*!80023 INVISIBLE */,
  `taken` time(3) DEFAULT NULL,
  `bits` bit(8) DEFAULT b'0',
  `model` year DEFAULT NULL,
  `data` longblob,
  `ok` tinyint(1) NOT NULL DEFAULT '1',
  PRIMARY KEY (`my_row_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs /*!80016 ENCRYPTION='Y' */;

/*!50001 CREATE TABLE `words` (
  `word` varchar(40) NOT NULL,
  KEY `word` (`word`)
) /*!50100 TABLESPACE `ts1` */ ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=gbk STATS_PERSISTENT=1 */;

-- Dump completed on 2025-01-01  0:00:00
