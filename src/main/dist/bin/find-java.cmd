@rem Sets JAVA_HOME to a Java 25 or later, or says what to install and fails.
@rem With the argument "jdk" only a JDK (one with javac) will do.
@set "needed=java.exe"
@if "%~1"=="jdk" set "needed=javac.exe"
@call :try "%JAVA_HOME%" && exit /b 0
@for %%j in (java.exe) do @if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.." && exit /b 0
@call :try "%JAVA25_HOME%" && exit /b 0
@call :try "%JDK25_HOME%" && exit /b 0
@call :try "%JAVA_HOME_25_X64%" && exit /b 0
@for /d %%d in (
  "%ProgramFiles%\Eclipse Adoptium\*"
  "%ProgramFiles%\Java\*"
  "%ProgramFiles%\Microsoft\*"
  "%ProgramFiles%\Zulu\*"
  "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\BellSoft\*"
  "%LocalAppData%\Programs\Eclipse Adoptium\*"
  "%UserProfile%\.jdks\*"
  "%UserProfile%\.sdkman\candidates\java\*"
  "%UserProfile%\scoop\apps\temurin*-jdk"
) do @(call :try "%%~d" && exit /b 0) || (call :try "%%~d\current" && exit /b 0)
@echo No JDK 25 or later was found: install one (for example Temurin 25) or set JAVA_HOME to where it is. 1>&2
@if not "%JAVA_HOME%"=="" echo JAVA_HOME is %JAVA_HOME%, which is not one. 1>&2
@exit /b 1

@rem A home of 25 or later: its release file says JAVA_VERSION="25.0.1", "26-ea" and so on.
:try
@if "%~1"=="" exit /b 1
@if not exist "%~1\bin\%needed%" exit /b 1
@if not exist "%~1\release" exit /b 1
@set "version=0"
@for /f "tokens=2 delims==.-" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do @set "version=%%v"
@set "version=%version:"=%"
@if %version% LSS 25 exit /b 1
@set "JAVA_HOME=%~f1"
@exit /b 0
