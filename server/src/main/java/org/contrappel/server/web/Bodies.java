package org.contrappel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bodies as bytes, never more of them than the limit, whatever the sender said their number would be. */
@Configuration
class Bodies implements WebMvcConfigurer {
  static final int MOST = 64 * 1024;

  /** A body of at most 64 KiB, as it came. */
  record Limited(byte[] bytes) {}

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new HandlerMethodArgumentResolver() {
      @Override
      public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Limited.class;
      }

      @Override
      public Object resolveArgument(
          MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
          WebDataBinderFactory binders) throws IOException {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        var bytes = servlet.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
          throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "A body has at most 64 KiB. Send less in one request.");
        }
        return new Limited(bytes);
      }
    });
  }
}
