@echo off
rem Runs Maven on a JDK 25 or later. Both are looked for; where there is no Maven 3.6.3 or later,
rem the one that .mvn\wrapper\maven.properties pins is fetched once, its checksum verified.
rem MAVEN_ARCHIVE may name a mirror of the Apache archive's maven folder.
setlocal
set "here=%~dp0"
call "%here%src\main\dist\bin\find-java.cmd" jdk || exit /b 1
rem Maven 3's own libraries use what a JDK 25 warns of.
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED %MAVEN_OPTS%"

call :suitable && goto installed

for /f "usebackq tokens=1,2 delims==" %%a in ("%here%.mvn\wrapper\maven.properties") do set "pinned_%%a=%%b"
set "name=apache-maven-%pinned_version%"
if "%MAVEN_USER_HOME%"=="" set "MAVEN_USER_HOME=%UserProfile%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
if not exist "%dists%\%name%\bin\mvn.cmd" call :fetch || exit /b 1
call "%dists%\%name%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

:installed
call mvn %*
exit /b %ERRORLEVEL%

rem 3.6.3 or later, by its own word
:suitable
where /q mvn || exit /b 1
set "found=0"
for /f "tokens=3-5 delims=. " %%a in ('mvn --batch-mode --version ^| findstr /b /c:"Apache Maven"') do (
  set /a "found=%%a * 1000000 + %%b * 1000 + %%c" 2>nul
)
if %found% LSS 3006003 exit /b 1
exit /b 0

:fetch
if "%MAVEN_ARCHIVE%"=="" set "MAVEN_ARCHIVE=https://archive.apache.org/dist/maven"
set "url=%MAVEN_ARCHIVE%/maven-3/%pinned_version%/binaries/%name%-bin.tar.gz"
set "work=%dists%\fetch.%RANDOM%%RANDOM%"
mkdir "%work%" || exit /b 1
echo Fetching Maven %pinned_version% ... 1>&2
curl -fsSL --retry 3 -o "%work%\maven.tar.gz" "%url%"
if errorlevel 1 (
  echo mvnw: %url% could not be fetched: install Maven 3.6.3 or later and put mvn on the PATH. 1>&2
  rmdir /s /q "%work%"
  exit /b 1
)
set "sum="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%work%\maven.tar.gz" SHA512') do if not defined sum set "sum=%%h"
set "sum=%sum: =%"
if /i not "%sum%"=="%pinned_sha512%" (
  echo mvnw: %url% has the SHA-512 %sum%, not the one in .mvn\wrapper\maven.properties; nothing was installed. 1>&2
  rmdir /s /q "%work%"
  exit /b 1
)
tar -xzf "%work%\maven.tar.gz" -C "%work%" || exit /b 1
rem Another mvnw may have been faster: then its copy is as good.
move "%work%\%name%" "%dists%\%name%" >nul 2>&1
rmdir /s /q "%work%"
if exist "%dists%\%name%\bin\mvn.cmd" exit /b 0
echo mvnw: %dists%\%name% cannot be written. 1>&2
exit /b 1
