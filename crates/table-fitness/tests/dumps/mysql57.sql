mysqldump: [Warning] Using a password on the command line interface can be insecure.
-- MySQL dump 10.13  Distrib 5.7.44, for Linux (x86_64)
--
-- Host: db.example.internal    Database: shop
-- ------------------------------------------------------
-- Server version	5.7.44-log

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8 */;
/*!40103 SET TIME_ZONE='+00:00' */;

--
-- Table structure for table `orders`
--

DROP TABLE IF EXISTS `orders`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `orders` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `code` char(36) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT '',
  `state` enum('new','it''s paid','a,b);') NOT NULL DEFAULT 'new' COMMENT 'CREATE TABLE `x` (`y` int);',
  `flags` set('a','b') DEFAULT NULL,
  `price` decimal(12,2) NOT NULL DEFAULT '0.00',
  `total` decimal(13,2) GENERATED ALWAYS AS ((`price` * 1.19)) VIRTUAL,
  `placed_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  `note` mediumtext,
  `raw` varbinary(16) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `code` (`code`),
  KEY `placed` (`placed_at`,`state`) USING BTREE COMMENT 'with ; in it',
  FULLTEXT KEY `note` (`note`),
  CONSTRAINT `orders_fk` FOREIGN KEY (`id`) REFERENCES `customers` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8 ROW_FORMAT=DYNAMIC COMMENT='orders; and "more"';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `orders`
--

LOCK TABLES `orders` WRITE;
/*!40000 ALTER TABLE `orders` DISABLE KEYS */;
INSERT INTO `orders` VALUES (1,'a','new',NULL,1.00,'2024-01-01 00:00:00','it\'s; -- not /* a comment \\',NULL),(2,'CREATE TABLE `hidden` (`a` int);','new',NULL,-1.00,'x','','\'');
/*!40000 ALTER TABLE `orders` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Temporary table structure for view `open_orders`
--

DROP TABLE IF EXISTS `open_orders`;
/*!50001 DROP VIEW IF EXISTS `open_orders`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8;
/*!50001 CREATE TABLE `open_orders` (
  `id` tinyint NOT NULL
) ENGINE=MyISAM */;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `visits`
--

CREATE TABLE `visits` (
  `happened_on` date NOT NULL,
  `page` varchar(200) DEFAULT NULL
) ENGINE=MyISAM DEFAULT CHARSET=latin1
/*!50100 PARTITION BY LIST (YEAR(happened_on))
(PARTITION p2023 VALUES IN (2023) ENGINE = InnoDB,
 PARTITION p2024 VALUES IN (2024) ENGINE = InnoDB) */;

DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER `orders_ai` AFTER INSERT ON `orders` FOR EACH ROW BEGIN
  -- CREATE TABLE `in_trigger` (`a` int);
  INSERT INTO log VALUES ('x;');
END */;;
CREATE DEFINER=`root`@`localhost` PROCEDURE `tidy`()
BEGIN
  CREATE TEMPORARY TABLE `scratch` (`a` int);
  DROP TABLE `orders`;
END ;;
DELIMITER ;

--
-- Final view structure for view `open_orders`
--

/*!50001 DROP TABLE IF EXISTS `open_orders`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`%` SQL SECURITY DEFINER */
/*!50001 VIEW `open_orders` AS select `orders`.`id` AS `id` from `orders` where (`orders`.`state` = 'new;') */;

-- Dump completed on 2024-05-01 12:00:00
